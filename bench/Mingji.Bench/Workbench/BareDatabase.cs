using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Mingji.Workbench.Storage;
using Npgsql;

namespace Mingji.Bench.Workbench;

/// <summary>
/// What the database alone commits of the rows that one saved cell writes: the form's document, the case, an indicator, the event and its
/// stream, with no server, no rights and nothing worked out. One transaction a save, as durable as the workbench's.
/// </summary>
internal static class BareDatabase
{
    private const int PostgresWriters = 24;

    private static readonly string[] Statements =
    [
        "update forms set version = version + 1, document = @document, hash = @hash where case_id = @case",
        "update cases set changed_at = @at, stated_score = '90', errors = 1, warnings = 2, open_errors = 1, open_warnings = 2, calm = 7 where id = @case",
        "update indicators set actual = @at, score = '9', due_score = '9' where case_id = @case and row_key = (select min(row_key) from indicators where case_id = @case)",
        "update streams set length = length + 1, hash = @hash where name = @stream",
        "insert into events (stream, number, at, person_id, kind, body, hash) values (@stream, @number, @at, 1, 'cells-changed', @body, @hash)",
    ];

    /// <summary>Saves a second; each <paramref name="round"/> on one database has its own number.</summary>
    internal static async Task<decimal> Run(string connection, IReadOnlyList<long> cases, TimeSpan time, int round)
    {
        string document, body;
        await using (var store = Stores.Open(connection))
        {
            document = await store.Read(s => s.Single<string>("select document from forms where case_id = @id", new { id = cases[0] }));
            // The first event filled all cells at once; one cell's is a line.
            body = $$"""{"changes":[{"cell":1284,"label":"查验设施维护次数·实际完成值","before":"41次","after":"42次"}],"form":"{{new string('0', 64)}}"}""";
        }

        var watch = Stopwatch.StartNew();
        var writers = Stores.IsServer(connection) ? PostgresWriters : 1;
        var done = await Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(
            () => Write(connection, cases, w, writers, document, body, watch, time, round))));
        return done.Sum() / ((decimal)watch.Elapsed.Ticks / TimeSpan.TicksPerSecond);
    }

    private static long Write(
        string connection, IReadOnlyList<long> cases, int writer, int writers, string document, string body, Stopwatch watch, TimeSpan time,
        int round)
    {
        using var open = Open(connection);
        var saves = 0L;
        while (watch.Elapsed < time)
        {
            // Each writer has cases of its own, as each person has his form.
            var mine = cases[(int)((writer + (saves * writers)) % (cases.Count / writers * writers))];
            using var transaction = open.BeginTransaction();
            foreach (var sql in Statements)
            {
                using var command = open.CreateCommand();
                (command.CommandText, command.Transaction) = (sql, transaction);
                Add(command, "document", document);
                Add(command, "hash", new string('f', 64));
                Add(command, "case", mine);
                Add(command, "at", "2026-01-01T00:00:00.000Z");
                Add(command, "stream", $"case/{mine}");
                Add(command, "number", ((((round * 100L) + writer) + 1) * 10_000_000) + saves);
                Add(command, "body", body);
                command.ExecuteNonQuery();
            }

            transaction.Commit();
            saves++;
        }

        return saves;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        if (!command.CommandText.Contains("@" + name, StringComparison.Ordinal)) return;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static DbConnection Open(string connection)
    {
        if (Stores.IsServer(connection))
        {
            var named = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2,
                MaxPoolSize = PostgresWriters };
            var server = new NpgsqlConnection(named.ToString());
            server.Open();
            return server;
        }

        var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = connection, ForeignKeys = true,
            Pooling = false }.ToString());
        file.Open();
        using var pragma = file.CreateCommand();
        pragma.CommandText = "pragma synchronous = full";
        pragma.ExecuteNonQuery();
        return file;
    }
}
