-- few questions wait for a second person, among many
create index question_submitted on question (submitted_at);
