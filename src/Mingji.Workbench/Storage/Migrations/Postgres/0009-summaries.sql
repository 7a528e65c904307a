create table case_results (
    case_id bigint primary key references cases (id),
    budget_fen bigint,
    local_fen bigint,
    transfer_fen bigint,
    executed_fen bigint,
    score bigint,
    due_score bigint,
    outputs text
);

alter table funds add column budget_fen bigint;
alter table funds add column executed_fen bigint;
alter table projects add column special bigint not null default 0;
