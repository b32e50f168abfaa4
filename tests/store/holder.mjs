// A process that keeps an embedded graph open for writing until its standard input ends: node holder.mjs STORE
import grafeo from '@grafeo-db/js'

const db = grafeo.GrafeoDB.open(process.argv[2])
process.stdout.write('held\n')
process.stdin.resume().on('end', () => db.close())
