namespace BinhHoa2.Shared.Erasures;

/// <summary>How much was erased, by kind, and nothing else of it.</summary>
/// <param name="Files">Files, previews, documents and other blobs.</param>
/// <param name="People">Entries of a person: in the roster, in months, as who wrote something.</param>
/// <param name="Replies">Replies.</param>
/// <param name="Directives">Answers of the Board about the person's work, or of the person.</param>
/// <param name="Letters">Lines of the ledger with a provider's words.</param>
/// <param name="Reports">Rows of reports with words of the person.</param>
/// <param name="Desk">Rows of the desk: sessions, requests to sign in, drafts, rehearsals.</param>
public sealed record ErasedItems(
    int Files = 0, int People = 0, int Replies = 0, int Directives = 0, int Letters = 0, int Reports = 0, int Desk = 0)
{
    public static readonly ErasedItems None = new();

    /// <summary>All of them.</summary>
    public int Total => Files + People + Replies + Directives + Letters + Reports + Desk;

    public static ErasedItems operator +(ErasedItems one, ErasedItems other) => new(
        one.Files + other.Files,
        one.People + other.People,
        one.Replies + other.Replies,
        one.Directives + other.Directives,
        one.Letters + other.Letters,
        one.Reports + other.Reports,
        one.Desk + other.Desk);

    public static ErasedItems Add(ErasedItems left, ErasedItems right) => left + right;
}
