using System.Data;
using System.Data.Common;
using Dapper;

namespace Mingji.Workbench.Storage;

/// <summary>
/// Statements that wait to be sent together. Where the engine takes no batches, and so has no way to it that would be long, they are done
/// at once.
/// </summary>
internal sealed class PutAside(IDbConnection connection, IDbTransaction? transaction, KeptCommands? kept)
{
    private const int Most = 200;

    private readonly DbConnection? _server = connection is DbConnection { CanCreateBatch: true } server ? server : null;
    private DbBatch? _batch;

    /// <summary>Nothing waits to be sent.</summary>
    public bool IsEmpty => _batch is null;

    /// <summary>So much waits that it should be sent.</summary>
    public bool IsFull => _batch?.BatchCommands.Count >= Most;

    public void Add(string sql, object values)
    {
        if (_server is null)
        {
            if (kept is not null) kept.Execute(sql, values, (DbTransaction?)transaction);
            else connection.Execute(sql, values, transaction);
            return;
        }

        // A batch belongs to whatever transaction its connection is in when it is sent.
        _batch ??= _server.CreateBatch();
        var command = _batch.CreateBatchCommand();
        command.CommandText = sql;
        Values.Give(command.Parameters, command.CreateParameter, values);
        _batch.BatchCommands.Add(command);
    }

    public void Send()
    {
        if (_batch is not { } batch) return;
        _batch = null;
        using (batch) batch.ExecuteNonQuery();
    }

    /// <summary>Sends what waits and ends the transaction in the same go; false when nothing waited, and the transaction is still open.</summary>
    public bool SendAndCommit()
    {
        if (_batch is not { } batch) return false;
        var end = batch.CreateBatchCommand();
        end.CommandText = "commit";
        batch.BatchCommands.Add(end);
        Send();
        return true;
    }
}
