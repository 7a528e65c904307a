using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Npgsql;
using NpgsqlTypes;

namespace Mingji.Workbench.Storage;

/// <summary>Gives a command the properties of an object as its parameters.</summary>
internal static class Values
{
    private static readonly ConcurrentDictionary<Type, Field[]> Fields = new();

    public static void Give(DbParameterCollection parameters, Func<DbParameter> create, object? values)
    {
        if (values is null) return;
        foreach (var field in Fields.GetOrAdd(values.GetType(), type => [.. type.GetProperties().Select(FieldOf)]))
        {
            var parameter = create();
            parameter.ParameterName = field.Name;
            switch (field.Get(values))
            {
                case null:
                    (parameter.Value, parameter.DbType) = (DBNull.Value, field.Type);
                    break;
                case Utf8Text text:
                    parameter.Value = text.Bytes;
                    if (parameter is NpgsqlParameter server) server.NpgsqlDbType = NpgsqlDbType.Text;
                    break;
                case var value:
                    parameter.Value = value;
                    break;
            }

            parameters.Add(parameter);
        }
    }

    /// <summary>Reads the property as written code would: asking by reflection costs more than the rest of a parameter.</summary>
    private static Field FieldOf(PropertyInfo property)
    {
        var from = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(from, property.DeclaringType!), property);
        var get = Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), from).Compile();
        return new(property.Name, TypeOf(property.PropertyType), get);
    }

    /// <summary>A server prepares a statement by the types of its values, also of those that are missing.</summary>
    private static DbType TypeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(long) => DbType.Int64,
        var t when t == typeof(int) => DbType.Int32,
        _ => DbType.String,
    };

    private sealed record Field(string Name, DbType Type, Func<object, object?> Get);
}
