using System.Collections.Immutable;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>The complete text of a semester report, independent of its format.</summary>
/// <param name="Number"><c>Số:     /BC-THBH2</c>; the clerk fills in the number.</param>
/// <param name="Signer">The lines above the signature: <c>HIỆU TRƯỞNG</c>, or <c>KT. HIỆU TRƯỞNG</c> and <c>PHÓ HIỆU TRƯỞNG</c>.</param>
/// <param name="AnnexNote">The reference to the report to which the annex belongs.</param>
public sealed record ReportContent(
    string Superior,
    string School,
    string Number,
    string PlaceAndDate,
    string Subject,
    ImmutableArray<string> LegalBases,
    ImmutableArray<Block> Body,
    ImmutableArray<string> Recipients,
    ImmutableArray<string> Signer,
    string SignerName,
    string AnnexTitle,
    string AnnexNote,
    ImmutableArray<Block> Annex)
{
    /// <summary>The pictures of the second annex, in its order; none, and no such annex, before some are chosen.</summary>
    public ImmutableArray<ReportPicture> Pictures { get; init; } = [];
}
