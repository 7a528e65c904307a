create table api_tokens (
    id integer primary key,
    token_hash text not null unique,
    person_id integer not null references people (id),
    name text not null,
    scope text not null,
    made_at text not null,
    expires_at text not null,
    ended_at text
);

create index api_tokens_of_person on api_tokens (person_id);
