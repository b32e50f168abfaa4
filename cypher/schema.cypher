// Constraints and indexes that both stores know. An index beside a constraint is for Grafeo, whose constraints do not
// speed up MERGE; Neo4j takes it as there already.

// == article id
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (a:Article) REQUIRE a.id IS UNIQUE;

// == article by id
CREATE INDEX article_by_id IF NOT EXISTS FOR (a:Article) ON (a.id);

// == article by source
CREATE INDEX article_by_source IF NOT EXISTS FOR (a:Article) ON (a.source);

// == articles with several sources
CREATE INDEX article_shared IF NOT EXISTS FOR (a:Article) ON (a.shared);

// == articles that declare short forms
CREATE INDEX article_declares IF NOT EXISTS FOR (a:Article) ON (a.declares);

// == entity id
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;

// == entity by id
CREATE INDEX entity_by_id IF NOT EXISTS FOR (e:Entity) ON (e.id);

// == entity by the key of its name
CREATE INDEX entity_by_key IF NOT EXISTS FOR (e:Entity) ON (e.key);

// == entities that texts have joined
CREATE INDEX entity_joined IF NOT EXISTS FOR (e:Entity) ON (e.joined);

// == graph id
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (g:Graph) REQUIRE g.id IS UNIQUE;
