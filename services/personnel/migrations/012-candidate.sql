-- Candidates whom recruitment proposes. A pending one reserves a place in its position. Who they are is fetched when
-- they are hired, and is never kept here. The row is the aggregate `candidate`: its version numbers what is answered.
create table candidate_proposal (
  id uuid primary key,
  selection_id uuid not null,
  employment_kind text not null,
  -- May be gone: then the proposal is refused.
  position_id uuid not null,
  starts_on date not null,
  state text not null,
  -- What stood against it.
  codes text[] not null default '{}',
  person_id uuid,
  hired_on date,
  correlation_id text not null,
  proposed_at timestamptz not null,
  decided_at timestamptz,
  -- How often it was tried, when it is tried next, and what kept it from succeeding; no personal data.
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  last_failure text,
  version int not null default 0,
  constraint candidate_proposal_person_id_foreign foreign key (person_id) references person (id),
  constraint candidate_proposal_state_check check (state in ('PENDING', 'HIRED', 'REFUSED', 'WITHDRAWN')),
  constraint candidate_proposal_hired_check check ((state = 'HIRED') = (person_id is not null))
);
create index candidate_proposal_pending_index on candidate_proposal (next_attempt_at) where state = 'PENDING';
create index candidate_proposal_place_index on candidate_proposal (position_id) where state = 'PENDING';
create index candidate_proposal_proposed_at_index on candidate_proposal (proposed_at, id);
