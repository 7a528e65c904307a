create table case_results (
    case_id integer primary key references cases (id),
    budget_fen integer,
    local_fen integer,
    transfer_fen integer,
    executed_fen integer,
    score integer,
    due_score integer,
    outputs text
);

alter table funds add column budget_fen integer;
alter table funds add column executed_fen integer;
alter table projects add column special integer not null default 0;
