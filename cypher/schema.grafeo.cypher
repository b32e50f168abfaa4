// What the embedded store alone needs.

// == entity by name
CREATE INDEX entity_by_name IF NOT EXISTS FOR (e:Entity) ON (e.name);
