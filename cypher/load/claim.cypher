// Claims, one statement a type: a type cannot be a parameter on both stores.

// == CO_BUILDS
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:CO_BUILDS]->(o) SET r = row.properties;

// == BUILDS
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:BUILDS]->(o) SET r = row.properties;

// == LEADS
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:LEADS]->(o) SET r = row.properties;

// == ATTRACTS
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:ATTRACTS]->(o) SET r = row.properties;

// == COOPERATES_WITH
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:COOPERATES_WITH]->(o) SET r = row.properties;

// == AFFILIATED_WITH
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:AFFILIATED_WITH]->(o) SET r = row.properties;

// == MEMBER_OF
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:MEMBER_OF]->(o) SET r = row.properties;

// == PART_OF
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:PART_OF]->(o) SET r = row.properties;

// == LOCATED_IN
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:LOCATED_IN]->(o) SET r = row.properties;

// == ISSUES
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:ISSUES]->(o) SET r = row.properties;

// == APPROVES
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:APPROVES]->(o) SET r = row.properties;

// == ORGANIZES
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:ORGANIZES]->(o) SET r = row.properties;

// == PARTICIPATES_IN
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:PARTICIPATES_IN]->(o) SET r = row.properties;

// == INVESTS_IN
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:INVESTS_IN]->(o) SET r = row.properties;

// == HAS_COUNT
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:HAS_COUNT]->(o) SET r = row.properties;

// == HAS_METRIC
UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) CREATE (s)-[r:HAS_METRIC]->(o) SET r = row.properties;
