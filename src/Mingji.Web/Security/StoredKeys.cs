using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Security;

/// <summary>
/// The keys that protect cookies, kept in the database: a restart signs nobody out, and all nodes share them. A node reads them when it
/// starts and once a day, and a new key is made days before it is used; only the very first is used at once. Of nodes that start together
/// one makes it, and the others, which read again after making theirs, find his.
/// </summary>
internal sealed class StoredKeys(IStore store) : IXmlRepository
{
    /// <summary>A key made so shortly after another that is used at once is the same wish of another node.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(5);

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. store.Read(session => session.Query<string>("select xml from keys")).GetAwaiter().GetResult().Select(x => XElement.Parse(x))];

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        var xml = element.ToString(SaveOptions.DisableFormatting);
        store.Write(session =>
        {
            // Whoever makes a key waits for whoever is making one.
            session.Execute("update schema_versions set name = name where number = 1");
            if (IsFirst(element) && session.Query<string>("select xml from keys").Any(x => AreTogether(XElement.Parse(x), element))) return 0;
            return session.Execute("insert into keys (name, xml) values (@friendlyName, @xml) on conflict do nothing", new { friendlyName, xml });
        }).GetAwaiter().GetResult();
    }

    /// <summary>A key that is used as soon as it is made.</summary>
    private static bool IsFirst(XElement key) => Time(key, "creationDate") is { } made && Time(key, "activationDate") is { } used
        && used - made < Together;

    private static bool AreTogether(XElement one, XElement other) => IsFirst(one) && Time(one, "creationDate") is { } first
        && Time(other, "creationDate") is { } second && (second - first).Duration() < Together;

    private static DateTimeOffset? Time(XElement key, string name) => DateTimeOffset.TryParse(
        key.Element(name)?.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
