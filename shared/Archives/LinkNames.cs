using System.Text.RegularExpressions;
using Azure.Data.Tables;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Archives;

/// <summary>Takes the names of links out of rows. A row without them reads as one that was written before links had names.</summary>
internal static partial class LinkNames
{
    /// <summary>The columns with the name of a link and nothing else.</summary>
    private static readonly string[] Alone = ["Link", "LinksEnded"];

    /// <summary>The columns of records as JSON with the name of the link through which something came.</summary>
    private static readonly string[] Within =
        ["Directive", "Issue", "Numbers", "Copies", "Dispatches", "Correction", "Edit"];

    public static TableEntity Without(TableEntity row)
    {
        var cleaned = new TableEntity(row);
        foreach (var column in Alone)
        {
            cleaned.Remove(column);
        }

        foreach (var column in Within.Where(c => row.GetString(c) is not null))
        {
            LongText.Replace(cleaned, column, Name().Replace(LongText.Get(row, column), "\"link\":\"\""));
        }

        return cleaned;
    }

    // A quotation mark of what people wrote is escaped in JSON, so their text never has this form.
    [GeneratedRegex("\"link\":\"[0-9a-z-]*\"", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
