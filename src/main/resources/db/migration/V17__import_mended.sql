-- of the mended text; file_digest stays that of the file as it came, by which it is known again
alter table import_run add column mended_digest varchar(64);
