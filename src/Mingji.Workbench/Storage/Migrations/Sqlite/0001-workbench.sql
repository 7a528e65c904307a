create table units (
    id integer primary key,
    parent_id integer references units (id),
    path text not null unique,
    code text not null unique,
    name text not null,
    level text not null check (level in ('division', 'department', 'unit'))
);

create table people (
    id integer primary key,
    login text not null unique,
    name text not null,
    password_hash text,
    must_change integer not null default 1,
    failures integer not null default 0,
    locked_until text,
    stamp text not null,
    active integer not null default 1
);

create table grants (
    person_id integer not null references people (id),
    unit_id integer not null references units (id),
    role text not null,
    primary key (person_id, unit_id, role)
);

create table invitations (
    token_hash text primary key,
    person_id integer not null references people (id),
    expires_at text not null,
    used_at text
);

create table years (
    id integer primary key,
    unit_id integer not null references units (id),
    year integer not null,
    pack text not null,
    opened_at text not null,
    opened_by integer not null references people (id),
    unique (unit_id, year)
);

create table year_forms (
    year_id integer not null references years (id),
    form_type text not null,
    opens text not null,
    due text not null,
    primary key (year_id, form_type)
);

create table projects (
    id integer primary key,
    unit_id integer not null references units (id),
    code text not null,
    name text not null,
    first_year integer not null,
    last_year integer not null,
    unique (unit_id, code)
);

create table project_funds (
    project_id integer not null references projects (id),
    year integer not null,
    source text not null,
    fen integer not null,
    primary key (project_id, year, source)
);

create table cases (
    id integer primary key,
    year_id integer not null references years (id),
    unit_id integer not null references units (id),
    project_id integer references projects (id),
    form_type text not null,
    state text not null,
    due text not null,
    changed_at text not null,
    submitted_at text,
    stated_score text,
    due_score text,
    errors integer not null default 0,
    warnings integer not null default 0,
    open_cells text
);

create unique index cases_once on cases (year_id, unit_id, form_type, coalesce(project_id, 0));
create index cases_of_unit on cases (unit_id);
create index cases_to_review on cases (state, due);

create table case_preparers (
    case_id integer not null references cases (id),
    person_id integer not null references people (id),
    primary key (case_id, person_id)
);

create table forms (
    case_id integer primary key references cases (id),
    version integer not null,
    next_key integer not null,
    document text not null
);

create table form_versions (
    case_id integer not null references cases (id),
    version integer not null,
    at text not null,
    person_id integer not null references people (id),
    why text not null,
    next_key integer not null,
    document text not null,
    primary key (case_id, version)
);

create table indicators (
    case_id integer not null references cases (id),
    row_key integer not null,
    position integer not null,
    level1 text not null,
    level2 text not null,
    name text not null,
    target text,
    actual text,
    points text,
    score text,
    due_score text,
    primary key (case_id, row_key)
);

create table funds (
    case_id integer not null references cases (id),
    row_key integer not null,
    position integer not null,
    source text not null,
    label text not null,
    initial text,
    adjusted text,
    executed text,
    primary key (case_id, row_key)
);

create table findings (
    case_id integer not null references cases (id),
    position integer not null,
    rule text not null,
    severity text not null,
    cell integer not null,
    label text not null,
    message text not null,
    basis text not null,
    stated text,
    expected text,
    primary key (case_id, position)
);

create table overrides (
    case_id integer not null references cases (id),
    rule text not null,
    message_hash text not null,
    reason text not null,
    person_id integer not null references people (id),
    at text not null,
    primary key (case_id, rule, message_hash)
);

create table remarks (
    id integer primary key,
    case_id integer not null references cases (id),
    cell integer not null,
    text text not null,
    person_id integer not null references people (id),
    at text not null,
    settled_at text
);

create index remarks_of_case on remarks (case_id);

create table attachments (
    id integer primary key,
    case_id integer not null references cases (id),
    row_key integer not null,
    name text not null,
    size integer not null,
    sha256 text not null,
    person_id integer not null references people (id),
    at text not null,
    removed_at text
);

create index attachments_of_case on attachments (case_id);

create table streams (
    name text primary key,
    length integer not null,
    hash text not null
);

create table events (
    stream text not null,
    number integer not null,
    at text not null,
    person_id integer not null,
    kind text not null,
    body text not null,
    hash text not null,
    primary key (stream, number)
);

create table keys (
    name text primary key,
    xml text not null
);
