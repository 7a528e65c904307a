using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Reflection;
using Dapper;

namespace Mingji.Workbench.Storage;

/// <summary>
/// Statements that wait to be sent together. Where the engine takes no batches, and so has no way to it that would be long, they are done
/// at once.
/// </summary>
internal sealed class PutAside(IDbConnection connection, IDbTransaction? transaction)
{
    private const int Most = 200;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Fields = new();
    private readonly DbConnection? _server = connection is DbConnection { CanCreateBatch: true } server ? server : null;
    private DbBatch? _batch;

    public void Add(string sql, object values)
    {
        if (_server is null)
        {
            connection.Execute(sql, values, transaction);
            return;
        }

        _batch ??= Begin(_server);
        var command = _batch.CreateBatchCommand();
        command.CommandText = sql;
        foreach (var field in Fields.GetOrAdd(values.GetType(), type => type.GetProperties()))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (field.Name, field.GetValue(values) ?? DBNull.Value);
            if (parameter.Value is DBNull) parameter.DbType = TypeOf(field.PropertyType);
            command.Parameters.Add(parameter);
        }

        _batch.BatchCommands.Add(command);
        if (_batch.BatchCommands.Count >= Most) Send();
    }

    public void Send()
    {
        if (_batch is not { } batch) return;
        _batch = null;
        using (batch) batch.ExecuteNonQuery();
    }

    private DbBatch Begin(DbConnection server)
    {
        var batch = server.CreateBatch();
        batch.Transaction = (DbTransaction?)transaction;
        return batch;
    }

    /// <summary>A server prepares a statement by the types of its values, also of those that are missing.</summary>
    private static DbType TypeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(long) => DbType.Int64,
        var t when t == typeof(int) => DbType.Int32,
        _ => DbType.String,
    };
}
