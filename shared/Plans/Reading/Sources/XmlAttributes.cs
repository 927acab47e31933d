using System.Xml;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>Attributes under any prefix: both editions of ISO/IEC 29500 have the same names in different namespaces.</summary>
internal static class XmlAttributes
{
    /// <returns>Null when the element has no such attribute.</returns>
    public static string? Local(this XmlReader reader, string name)
    {
        var value = default(string);
        while (reader.MoveToNextAttribute())
        {
            value = reader.LocalName == name ? reader.Value : value;
        }

        reader.MoveToElement();
        return value;
    }

    /// <summary>Returns whether a property that is on or off is on: it is there, and not said to be off.</summary>
    public static bool IsOn(this XmlReader reader) => reader.Local("val") is not ("0" or "false" or "off" or "none");

    public static int Number(this XmlReader reader, string name, int otherwise = 0) =>
        int.TryParse(reader.Local(name), out var number) ? number : otherwise;
}
