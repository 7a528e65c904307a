create table sign_ins (
    token_hash text primary key,
    person_id integer not null references people (id),
    started_at text not null,
    ended_at text
);

create index sign_ins_of_person on sign_ins (person_id);

create table sign_in_attempts (
    subject text primary key,
    failures integer not null,
    last text not null
);

create index units_of_parent on units (parent_id);
create index grants_of_unit on grants (unit_id);
create index invitations_of_person on invitations (person_id);

alter table people drop column failures;
alter table people drop column locked_until;
