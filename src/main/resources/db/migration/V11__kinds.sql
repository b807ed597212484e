-- what a question is usually worth; null where its author does not say
alter table question_version add column points numeric(6, 2);
