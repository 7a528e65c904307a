using Mingji.Core.Standards;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Objections;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Publishing;

/// <summary>The most urgent of what a person has to do towards the public: forms to be published, objections to be dealt with.</summary>
public sealed record PublicTodo(IReadOnlyList<ToPublish> Forms, IReadOnlyList<ObjectionLine> Objections, DateOnly Today)
{
    public static readonly PublicTodo Nothing = new([], [], default);

    private const int Most = 5;

    public bool Any => Forms.Count > 0 || Objections.Count > 0;

    public static PublicTodo Of(Session session, StandardCatalog catalog, Access access, DateOnly today) => new(
        [
            .. PublicationList.Roots(access).SelectMany(r => PublicationList.ToDo(session, catalog, r, 0, today, 0, Most))
                .OrderBy(l => l.DaysLeft ?? int.MaxValue).Take(Most),
        ],
        [
            .. NoticeAccess.Roots(access).SelectMany(r => ObjectionStore.Waiting(session, r, Most)).DistinctBy(o => o.Id)
                .OrderBy(o => o.Due, StringComparer.Ordinal).Take(Most),
        ],
        today);
}
