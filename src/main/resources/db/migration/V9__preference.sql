-- Null where nobody chose: the device's own choice holds then. What stood here so far was nobody's choice as long as it is
-- what every account began with.
alter table app_user alter column large_text drop not null;
alter table app_user alter column scheme drop not null;
update app_user set large_text = null where not large_text;
update app_user set scheme = null where scheme = 'auto';
