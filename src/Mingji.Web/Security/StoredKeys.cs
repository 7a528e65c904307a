using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Security;

/// <summary>The keys that protect cookies, kept in the database: a restart signs nobody out, and all nodes share them.</summary>
internal sealed class StoredKeys(IStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. store.Read(session => session.Query<string>("select xml from keys")).GetAwaiter().GetResult().Select(x => XElement.Parse(x))];

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        var xml = element.ToString(SaveOptions.DisableFormatting);
        store.Write(session => session.Execute(
            "insert into keys (name, xml) values (@friendlyName, @xml) on conflict do nothing", new { friendlyName, xml })).GetAwaiter().GetResult();
    }
}
