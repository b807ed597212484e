-- which versions the sections of a quiz hold, so that their uses are found; written with every save of the sections
create table quiz_question (
    quiz_id    uuid not null references quiz (id),
    version_id uuid not null references question_version (id),
    primary key (quiz_id, version_id)
);
create index quiz_question_version on quiz_question (version_id);
