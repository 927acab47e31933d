using System.Text;

namespace BinhHoa2.Tests.Archives;

/// <summary>Reads CSV by RFC 4180 alone; it knows nothing of how the app writes it.</summary>
internal static class CsvReader
{
    public static List<List<string>> Read(string text)
    {
        var (rows, row, cell, at) = (new List<List<string>>(), new List<string>(), new StringBuilder(), 0);
        while (at < text.Length)
        {
            if (text[at] == '"')
            {
                for (at++; text[at] != '"' || text.ElementAtOrDefault(at + 1) == '"'; at++)
                {
                    if (text[at] == '"')
                    {
                        at++;
                    }

                    cell.Append(text[at]);
                }

                at++;
            }
            else if (text[at] is ',' or '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[at] == '\r')
                {
                    text[at + 1].ShouldBe('\n');
                    rows.Add(row);
                    row = [];
                    at++;
                }

                at++;
            }
            else
            {
                cell.Append(text[at++]);
            }
        }

        (row.Count + cell.Length).ShouldBe(0, "the file ends with a line break");
        return rows;
    }
}
