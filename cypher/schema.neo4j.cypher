// What Neo4j alone knows: full-text search over Chinese names, by pairs of characters. Names have a TEXT index, which
// answers CONTAINS and = alike.

// == entity by name
CREATE TEXT INDEX entity_by_name IF NOT EXISTS FOR (e:Entity) ON (e.name);

// == names in full text
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.name, e.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};

// == article titles and texts
CREATE FULLTEXT INDEX article_texts IF NOT EXISTS FOR (a:Article) ON EACH [a.title, a.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};

// == all indexes are ready
CALL db.awaitIndexes(60);
