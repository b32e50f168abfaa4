// An entity's properties follow from what all loaded articles say of it.

// == said
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[m:MENTIONS]-(:Article)
RETURN id, m.raw AS raw, m.name AS name, m.kind AS kind, m.aliases AS aliases, m.count AS count, m.value AS value,
  m.unit AS unit, m.qualifier AS qualifier, count(*) AS times;

// == articles
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[m:MENTIONS]-(a:Article)
WHERE m.derived IS NULL
RETURN id, count(DISTINCT a) AS articles;

// == degree
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, e.name AS name, COUNT { (e)-[]-(:Entity) } AS degree;

// == save
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e = row;

// == remove
UNWIND $ids AS id
MATCH (e:Entity {id: id})
DETACH DELETE e;

// == named
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, e.name AS name, labels(e) AS labels;

// == lies in
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:LOCATED_IN]->(p:Entity)
WHERE r.status = 'actual'
RETURN id, p.name AS name, labels(p) AS labels, count(r) AS times;

// == lie there
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:LOCATED_IN]-(e:Entity)
RETURN DISTINCT e.id AS id;

// == region
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e.region = row.region;
