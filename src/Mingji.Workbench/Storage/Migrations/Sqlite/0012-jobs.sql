create table jobs (
    id integer primary key,
    kind text not null,
    person_id integer not null references people (id),
    unit_id integer not null references units (id),
    year integer not null,
    options text not null,
    folder text not null unique,
    state text not null,
    created_at text not null,
    ended_at text,
    ended_by integer references people (id),
    expired_at text,
    listed integer not null default 0,
    low integer not null default 0,
    total integer not null default 0,
    done integer not null default 0,
    refused integer not null default 0
);

create index jobs_of_person on jobs (person_id, id);
create index jobs_by_state on jobs (state, id);

create table job_items (
    job_id integer not null references jobs (id),
    number integer not null,
    name text not null,
    subject integer not null,
    state text not null default 'waiting',
    claimed_by text,
    attempts integer not null default 0,
    outcome text,
    primary key (job_id, number)
);

create index job_items_by_state on job_items (job_id, state, number);

create index units_by_name on units (name);
create index projects_by_name on projects (name);

create table job_cases (
    job_id integer not null references jobs (id),
    case_id integer not null references cases (id),
    number integer not null,
    primary key (job_id, case_id)
);

create table job_nodes (
    name text primary key,
    seen_at text not null,
    folder text not null
);
