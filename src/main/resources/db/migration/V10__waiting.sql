-- closed attempts that are booked later: when their marks may be shown, or when what hindered it is gone
create table waiting_booking (
    attempt_id uuid primary key,
    quiz_id    uuid not null
);
create index waiting_booking_quiz on waiting_booking (quiz_id, attempt_id);

-- who took part in a unit, for a board
create index counted_result_board on counted_result (board, unit_id);
