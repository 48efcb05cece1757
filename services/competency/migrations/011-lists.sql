-- Claims that wait, the longest first.
create index learning_record_waiting_index on learning_record (proposed_at, id) where state = 'PROPOSED';
