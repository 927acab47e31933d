namespace BinhHoa2.Embedded.Functions;

/// <summary>A function of the app and what makes it run.</summary>
internal abstract record Function(FunctionMethod Method)
{
    public string Name => Method.Name;
}
