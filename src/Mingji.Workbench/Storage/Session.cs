using System.Data;
using Dapper;

namespace Mingji.Workbench.Storage;

/// <summary>One reading or writing in progress. Values travel as parameters only.</summary>
public sealed class Session(IDbConnection connection, IDbTransaction? transaction)
{
    public IReadOnlyList<T> Query<T>(string sql, object? values = null) => connection.Query<T>(sql, values, transaction).AsList();

    public T? First<T>(string sql, object? values = null) => connection.QueryFirstOrDefault<T>(sql, values, transaction);

    /// <summary>The one row that must be there.</summary>
    public T Single<T>(string sql, object? values = null) => connection.QuerySingle<T>(sql, values, transaction);

    /// <summary>How many rows were touched.</summary>
    public int Execute(string sql, object? values = null) => connection.Execute(sql, values, transaction);
}
