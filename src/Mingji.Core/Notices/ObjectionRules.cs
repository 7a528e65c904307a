using System.Collections.Immutable;
using Mingji.Core.Standards;

namespace Mingji.Core.Notices;

/// <summary>In whose name an objection is raised.</summary>
public enum ObjectorKind
{
    Person,
    Unit,
}

/// <summary>What an objection must come with.</summary>
public enum ObjectionItem
{
    /// <summary>The person's true name, the unit's full name.</summary>
    Name,

    /// <summary>A copy of the identity document.</summary>
    IdentityDocument,

    /// <summary>The letter with the unit's seal, scanned.</summary>
    SealedScan,

    /// <summary>Who speaks for the unit.</summary>
    ContactPerson,

    /// <summary>How the objector can be reached.</summary>
    Contact,

    /// <summary>What is objected to.</summary>
    Matter,

    /// <summary>Files that prove it.</summary>
    Evidence,
}

/// <summary>What persons and units must give, how soon they are answered, and how long their data are kept after that.</summary>
public sealed record ObjectionRules(ImmutableArray<ObjectionItem> Person, ImmutableArray<ObjectionItem> Unit, string Source)
{
    /// <summary>Days in which an objection is answered, the day it came not counted.</summary>
    public int AnswerDays { get; init; } = 15;

    /// <summary>Days after the answer at whose end the objector's data are deleted.</summary>
    public int KeepDays { get; init; } = 365;

    public bool Verified { get; init; } = true;

    public ImmutableArray<ObjectionItem> Of(ObjectorKind by) => by == ObjectorKind.Person ? Person : Unit;

    /// <summary>The source as pages cite it.</summary>
    public string Cite => Citation.Of(Source, Verified);
}
