using System.Data;
using Dapper;

namespace Mingji.Workbench.Storage;

/// <summary>One reading or writing in progress. Values travel as parameters only.</summary>
public sealed class Session(IDbConnection connection, IDbTransaction? transaction)
{
    private readonly PutAside _aside = new(connection, transaction);

    public IReadOnlyList<T> Query<T>(string sql, object? values = null)
    {
        _aside.Send();
        return connection.Query<T>(sql, values, transaction).AsList();
    }

    public T? First<T>(string sql, object? values = null)
    {
        _aside.Send();
        return connection.QueryFirstOrDefault<T>(sql, values, transaction);
    }

    /// <summary>The one row that must be there.</summary>
    public T Single<T>(string sql, object? values = null)
    {
        _aside.Send();
        return connection.QuerySingle<T>(sql, values, transaction);
    }

    /// <summary>How many rows were touched.</summary>
    public int Execute(string sql, object? values = null)
    {
        _aside.Send();
        return connection.Execute(sql, values, transaction);
    }

    /// <summary>Several statements asked in one go; <paramref name="read"/> takes their answers in their order.</summary>
    public T Together<T>(string sql, object values, Func<Answers, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        _aside.Send();
        using var grid = connection.QueryMultiple(sql, values, transaction);
        return read(new(grid));
    }

    /// <summary>
    /// One statement whose outcome nobody waits for: a distant server gets several of them in one go. It is done before anything else is
    /// asked in this session, and before the writing ends.
    /// </summary>
    public void Put(string sql, object values) => _aside.Add(sql, values);

    /// <summary>Does what was put aside; the store calls it before it commits.</summary>
    internal void Finish() => _aside.Send();
}

/// <summary>The answers to statements that were asked in one go, each to be taken once and in order.</summary>
public sealed class Answers(SqlMapper.GridReader grid)
{
    public T? First<T>() => grid.ReadFirstOrDefault<T>();

    public IReadOnlyList<T> All<T>() => grid.Read<T>().AsList();
}
