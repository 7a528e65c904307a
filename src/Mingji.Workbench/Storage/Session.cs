using System.Data;
using System.Data.Common;
using Dapper;

namespace Mingji.Workbench.Storage;

/// <summary>One reading or writing in progress. Values travel as parameters only.</summary>
public sealed class Session
{
    private readonly IDbConnection _connection;
    private readonly Func<DbTransaction>? _begin;
    private readonly KeptCommands? _kept;
    private readonly PutAside _aside;
    private IDbTransaction? _transaction;
    private bool _isAsked;

    public Session(IDbConnection connection, IDbTransaction? transaction)
        : this(connection, transaction, null)
    {
    }

    internal Session(IDbConnection connection, IDbTransaction? transaction, KeptCommands? kept)
    {
        (_connection, _transaction, _kept) = (connection, transaction, kept);
        _aside = new(connection, transaction, kept);
    }

    /// <summary>
    /// A writing whose transaction is begun when it is needed: what is only looked at needs none, and what is put aside goes out in one
    /// batch, which happens whole or not at all by itself.
    /// </summary>
    internal Session(DbConnection connection, Func<DbTransaction> begin)
        : this(connection, null, null) => _begin = begin;

    /// <summary>The transaction of this session, if it has one by now.</summary>
    internal DbTransaction? Transaction => (DbTransaction?)_transaction;

    public IReadOnlyList<T> Query<T>(string sql, object? values = null)
    {
        Before();
        return Rows<T>(sql, values);
    }

    public T? First<T>(string sql, object? values = null)
    {
        Before();
        return _kept is null ? _connection.QueryFirstOrDefault<T>(sql, values, _transaction)
            : Rows<T>(sql, values) is [var first, ..] ? first : default;
    }

    /// <summary>The one row that must be there.</summary>
    public T Single<T>(string sql, object? values = null)
    {
        Before();
        return _connection.QuerySingle<T>(sql, values, _transaction);
    }

    /// <summary>How many rows were touched.</summary>
    public int Execute(string sql, object? values = null)
    {
        Before();
        return _connection.Execute(sql, values, _transaction);
    }

    /// <summary>The rows of a statement that only looks: a writing's transaction need not have begun for it.</summary>
    public IReadOnlyList<T> Look<T>(string sql, object? values = null)
    {
        if (_transaction is not null || !_aside.IsEmpty) return Query<T>(sql, values);
        _isAsked = true;
        return Rows<T>(sql, values);
    }

    /// <summary>
    /// One statement whose outcome nobody waits for: a distant server gets several of them in one go. It is done before anything else is
    /// asked in this session, and before the writing ends.
    /// </summary>
    public void Put(string sql, object values)
    {
        _aside.Add(sql, values);
        if (_aside.IsFull) Before();
    }

    /// <summary>Does what was put aside; the store calls it before it commits.</summary>
    internal void Finish() => _aside.Send();

    /// <summary>
    /// Does what was put aside and commits with it; false when the store still has to commit: nothing was put aside, or nothing was asked
    /// before, so that the connection may turn out to be a dead one, and the work is to be done again.
    /// </summary>
    internal bool Commit()
    {
        if (_isAsked && _transaction is not null) return _aside.SendAndCommit();
        if (!_isAsked && !_aside.IsEmpty) Begin();
        Finish();
        return _transaction is null;
    }

    private List<T> Rows<T>(string sql, object? values)
    {
        if (_kept is null) return _connection.Query<T>(sql, values, _transaction).AsList();
        using var reader = _kept.Ask(sql, values, (DbTransaction?)_transaction);
        return reader.Parse<T>().AsList();
    }

    private void Before()
    {
        _isAsked = true;
        Begin();
        _aside.Send();
    }

    private void Begin()
    {
        if (_transaction is null && _begin is not null) _transaction = _begin();
    }
}
