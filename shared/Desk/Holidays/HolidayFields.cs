namespace BinhHoa2.Shared.Desk.Holidays;

/// <summary>The names of the fields of the forms of days off.</summary>
public static class HolidayFields
{
    /// <summary>Days off: the first, the last, what for.</summary>
    public const string From = "off-from";
    public const string To = "off-to";
    public const string Name = "off-name";

    /// <summary>A day that is worked, and what for.</summary>
    public const string Day = "worked-day";
    public const string Reason = "worked-name";

    /// <summary>A holiday that is worked here.</summary>
    public const string Back = "back";

    /// <summary>An entry that is taken out; its key.</summary>
    public const string Remove = "remove";

    /// <summary>The calendar year that is complete.</summary>
    public const string Year = "year";
}
