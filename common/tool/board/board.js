(() => {
  const finder = document.getElementById('finder');
  const main = document.getElementById('main');
  const choose = (person) => {
    main.classList.toggle('finding', person !== '');
    for (const one of main.querySelectorAll('.chosen')) one.classList.remove('chosen');
    if (person === '') return;
    for (const one of main.querySelectorAll('section:not(#apart) .' + person)) one.classList.add('chosen');
  };
  const select = finder.querySelector('select');
  select.addEventListener('change', () => choose(select.value));
  finder.hidden = false;
  choose(select.value);
})();
