// == by id
MATCH (e:Entity {id: $name})
RETURN labels(e) AS labels, properties(e) AS properties;

// == by name
MATCH (e:Entity {name: $name})
RETURN labels(e) AS labels, properties(e) AS properties
ORDER BY e.degree DESC, e.id;

// == by alias
MATCH (e:Entity)
WHERE $name IN e.aliases
RETURN labels(e) AS labels, properties(e) AS properties
ORDER BY e.degree DESC, e.id;

// == names
MATCH (e:Entity)
RETURN e.id AS id, e.name AS name, e.aliases AS aliases
ORDER BY e.degree DESC, e.id;
