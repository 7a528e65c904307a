alter table cases add column evaluation text not null default '';
drop index cases_once;
create unique index cases_once on cases (year_id, unit_id, form_type, coalesce(project_id, 0), period, round, evaluation);
create index cases_evaluated on cases (year_id, unit_id) where evaluation <> '';

create table samples (
    id integer primary key,
    year_id integer not null references years (id),
    unit_id integer not null references units (id),
    kind text not null,
    subject text not null,
    seed text not null,
    rule text not null,
    candidates integer not null,
    drawn integer not null,
    population text not null,
    person_id integer not null references people (id),
    at text not null
);

create index samples_of_year on samples (year_id, unit_id);

create table evaluations (
    case_id integer primary key references cases (id),
    sample_id integer references samples (id),
    source_id integer references cases (id),
    evaluator_id integer references people (id),
    risk text not null,
    why text not null,
    self_score text,
    self_due text,
    grade text,
    confirmed_at text
);

create index evaluations_of_evaluator on evaluations (evaluator_id);
create index evaluations_of_source on evaluations (source_id);
create index evaluations_of_sample on evaluations (sample_id);

alter table rectifications add column rule text not null default '';
