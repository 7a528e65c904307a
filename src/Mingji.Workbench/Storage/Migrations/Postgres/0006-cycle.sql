alter table years add column filling bigint not null default 0;
alter table years add column expected bigint not null default 0;

alter table projects add column supervisor text not null default '';
alter table projects add column closed_at text;
alter table projects add column closed_why text;

alter table cases add column adjusts bigint references cases (id);
alter table cases add column round bigint not null default 0;
alter table cases add column reason text not null default '';
alter table cases add column target_rows text;

drop index cases_once;
create unique index cases_once on cases (year_id, unit_id, form_type, coalesce(project_id, 0), round);
create index cases_adjusting on cases (adjusts);
create index cases_of_project on cases (project_id, form_type);
