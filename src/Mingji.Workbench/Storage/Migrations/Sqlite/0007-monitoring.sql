alter table cases add column period integer not null default 0;
drop index cases_once;
create unique index cases_once on cases (year_id, unit_id, form_type, coalesce(project_id, 0), period, round);

create table forms_of_years (
    year_id integer not null references years (id),
    form_type text not null,
    period integer not null default 0,
    opens text not null,
    due text not null,
    primary key (year_id, form_type, period)
);
insert into forms_of_years (year_id, form_type, opens, due) select year_id, form_type, opens, due from year_forms;
drop table year_forms;
alter table forms_of_years rename to year_forms;

create table monitoring (
    case_id integer primary key references cases (id),
    light text not null,
    money_light text not null,
    greens integer not null,
    blues integer not null,
    yellows integer not null,
    reds integer not null,
    unlit integer not null,
    budget_fen integer,
    executed_fen integer,
    expected_fen integer
);

create table rectifications (
    id integer primary key,
    case_id integer not null references cases (id),
    cell integer not null,
    label text not null,
    state text not null,
    role text not null,
    due text not null,
    round integer not null
);

create index rectifications_of_case on rectifications (case_id);
create index rectifications_waiting on rectifications (state, due);

create table rectification_turns (
    id integer primary key,
    rectification_id integer not null references rectifications (id),
    act text not null,
    text text not null,
    due text,
    person_id integer not null references people (id),
    at text not null
);

create index turns_of_rectification on rectification_turns (rectification_id);
