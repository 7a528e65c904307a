create table objections (
    id integer primary key,
    notice_id integer not null references notices (id),
    code_hash text not null unique,
    made_by text not null,
    received_at text not null,
    state text not null,
    due text not null,
    sealed text not null,
    answer text not null default '',
    person_id integer references people (id),
    decided_at text,
    delete_on text,
    erased_at text
);

create index objections_of_notice on objections (notice_id);
create index objections_waiting on objections (state, due);
create index objections_to_erase on objections (delete_on);

create table objection_files (
    id integer primary key,
    objection_id integer not null references objections (id),
    item text not null,
    sealed_name text not null,
    size integer not null,
    place text not null
);

create index files_of_objection on objection_files (objection_id);
