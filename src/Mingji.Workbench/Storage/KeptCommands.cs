using System.Data.Common;

namespace Mingji.Workbench.Storage;

/// <summary>
/// The commands of a connection that lives long, kept ready: to work out anew how a statement is done can cost more than doing it. All
/// statements are constant texts, so there are only so many.
/// </summary>
internal sealed class KeptCommands(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _ready = new(StringComparer.Ordinal);

    public void Execute(string sql, object? values, DbTransaction? transaction) => For(sql, values, transaction).ExecuteNonQuery();

    public DbDataReader Ask(string sql, object? values, DbTransaction? transaction) => For(sql, values, transaction).ExecuteReader();

    public void Dispose()
    {
        foreach (var command in _ready.Values) command.Dispose();
        _ready.Clear();
    }

    private DbCommand For(string sql, object? values, DbTransaction? transaction)
    {
        if (!_ready.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            command.Prepare();
            _ready.Add(sql, command);
        }

        command.Transaction = transaction;
        command.Parameters.Clear();
        Values.Give(command.Parameters, command.CreateParameter, values);
        return command;
    }
}
