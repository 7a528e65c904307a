create table publications (
    id integer primary key,
    case_id integer references cases (id),
    unit_id integer not null references units (id),
    unit_name text not null,
    unit_code text not null,
    year integer not null,
    form_type text not null,
    project_name text,
    version integer not null,
    title text not null,
    words text not null,
    note text not null,
    masked integer not null,
    content_hash text not null,
    published_at text not null,
    person_id integer not null references people (id),
    snapshot text not null,
    sha256 text not null,
    replaced_by integer,
    withdrawn_at text,
    withdrawn_why text
);

create index publications_of_case on publications (case_id, version);
create index publications_of_unit on publications (unit_code, year);
create index publications_newest on publications (published_at);

create table publication_files (
    publication_id integer not null references publications (id),
    ending text not null,
    sha256 text not null,
    size integer not null,
    primary key (publication_id, ending)
);

create table publication_numbers (
    publication_id integer not null references publications (id),
    position integer not null,
    kind text not null,
    label text not null,
    value integer not null,
    primary key (publication_id, position)
);

create table public_state (
    id integer primary key,
    stamp integer not null
);
insert into public_state (id, stamp) values (1, 1);
