alter table cases add column submitted_from text;
alter table cases add column late_days integer;
alter table cases add column open_errors integer not null default 0;
alter table cases add column open_warnings integer not null default 0;
alter table cases add column open_remarks integer not null default 0;
alter table cases add column calm integer not null default 1000000000;

drop index cases_to_review;
drop index cases_of_unit;
create index cases_by_due on cases (state, due, calm, id);
create index cases_by_risk on cases (state, calm, due, id);
create index cases_of_unit on cases (unit_id, state);

alter table overrides add column message text not null default '';
alter table overrides add column cell integer not null default -1;
alter table overrides add column label text not null default '';

alter table remarks add column label text not null default '';
alter table remarks add column settled_by integer references people (id);

create table remark_answers (
    id integer primary key,
    remark_id integer not null references remarks (id),
    text text not null,
    person_id integer not null references people (id),
    at text not null
);

create index answers_of_remark on remark_answers (remark_id);
