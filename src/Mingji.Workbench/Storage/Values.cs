using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Reflection;

namespace Mingji.Workbench.Storage;

/// <summary>Gives a command the properties of an object as its parameters.</summary>
internal static class Values
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Fields = new();

    public static void Give(DbParameterCollection parameters, Func<DbParameter> create, object? values)
    {
        if (values is null) return;
        foreach (var field in Fields.GetOrAdd(values.GetType(), type => type.GetProperties()))
        {
            var parameter = create();
            (parameter.ParameterName, parameter.Value) = (field.Name, field.GetValue(values) ?? DBNull.Value);
            if (parameter.Value is DBNull) parameter.DbType = TypeOf(field.PropertyType);
            parameters.Add(parameter);
        }
    }

    /// <summary>A server prepares a statement by the types of its values, also of those that are missing.</summary>
    private static DbType TypeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(long) => DbType.Int64,
        var t when t == typeof(int) => DbType.Int32,
        _ => DbType.String,
    };
}
