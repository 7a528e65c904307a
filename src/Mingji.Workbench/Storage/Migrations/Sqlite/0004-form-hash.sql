alter table forms add column hash text not null default '';
