using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Schools;

/// <summary>What letters and official documents say about the school itself.</summary>
/// <param name="Symbol">The school's mark in document numbers: <c>THBH2</c>.</param>
/// <param name="Place">Where documents are signed: <c>Bình Hòa</c>.</param>
/// <param name="Superiors">The superior body by date; districts ended on 2025-07-01, so it changes over the years.</param>
/// <param name="SignerTitle">The post that signs: <c>HIỆU TRƯỞNG</c>, or <c>KT. HIỆU TRƯỞNG</c> over <c>PHÓ HIỆU TRƯỞNG</c>.</param>
public sealed record SchoolProfile(
    SchoolId Id,
    string Name,
    string Symbol,
    string Place,
    ImmutableArray<SuperiorBody> Superiors,
    string SignerTitle,
    string SignerName)
{
    /// <summary>The school's size; null if the profile does not say it, as in rows written before it could.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SchoolSize? Size { get; init; }

    /// <summary>Whether the year has several plans, so that what is signed is not one plan's alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RunsSeveralPlans { get; init; }

    /// <summary>The superior body in office on <paramref name="day"/>.</summary>
    public SuperiorBody SuperiorOn(DateOnly day) => Superiors.Last(s => s.From <= day);
}
