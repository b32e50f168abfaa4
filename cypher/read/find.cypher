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

// == by part
MATCH (e:Entity)
WHERE e.name CONTAINS $text OR $text CONTAINS e.name OR any(alias IN e.aliases WHERE alias CONTAINS $text)
RETURN labels(e) AS labels, properties(e) AS properties
ORDER BY e.degree DESC, e.id
LIMIT 8;
