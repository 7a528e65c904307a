create table allocation_plans (
    id integer primary key,
    unit_id integer not null references units (id),
    year integer not null,
    pack text not null,
    title text not null,
    fund text not null,
    budget_fen integer,
    budget_basis text not null,
    stated_fen integer,
    version integer not null,
    person_id integer not null references people (id),
    at text not null
);

create index plans_of_unit on allocation_plans (unit_id);

create table allocation_rows (
    plan_id integer not null references allocation_plans (id),
    position integer not null,
    applicant text not null,
    merged integer not null,
    project text not null,
    fen integer not null,
    primary key (plan_id, position)
);

create table notices (
    id integer primary key,
    plan_id integer not null references allocation_plans (id),
    unit_id integer not null references units (id),
    title text not null,
    first_day text not null,
    last_day text not null,
    snapshot text not null,
    sha256 text not null,
    published_at text not null,
    person_id integer not null references people (id),
    withdrawn_at text,
    withdrawn_why text
);

create index notices_of_plan on notices (plan_id);
create index notices_by_day on notices (first_day);

alter table publications add column plan_id integer;
create index publications_of_plan on publications (plan_id);
