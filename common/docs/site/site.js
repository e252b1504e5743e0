// Light or dark: a button beside the search field; the choice is kept.
DoxygenAwesomeDarkModeToggle.init();
